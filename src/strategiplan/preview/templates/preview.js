"use strict";
(function () {
  var bar = document.querySelector(".preview"), state = bar.querySelector(".preview-state");
  var words = state.dataset, version = bar.dataset.version, list = document.querySelector("details.preview-list");
  var KEPT = "strategiplan-preview", REACHED = "a[href], summary, input, [tabindex]";
  var all = function (way, within) { return Array.prototype.slice.call((within || document).querySelectorAll(way)); };
  // Something without a name of its own is known by the nearest that has one, and by its number in it.
  var known = function (each, way) {
    var home = each.id ? each : each.parentElement && each.parentElement.closest("[id]") || document.body;
    return [home.id, home === each ? -1 : all(way, home).indexOf(each)];
  };
  var again = function (found, way) {
    var home = found[0] ? document.getElementById(found[0]) : document.body;
    return home && (found[1] < 0 ? home : all(way, home)[found[1]]);
  };
  var keep = function () {
    var line = bar.getBoundingClientRect().bottom;
    var first = all("main [id]").find(function (each) {
      var box = each.getBoundingClientRect();
      return box.top >= line - 4 && box.top < innerHeight && !each.closest(".preview-notes");
    });
    var at = document.activeElement;
    return {
      y: scrollY, first: first && first.id, top: first && first.getBoundingClientRect().top,
      focus: at && at !== document.body ? known(at, REACHED) : null,
      open: all("details[open]").map(function (each) { return known(each, "details"); })
    };
  };
  var restore = function (kept) {
    kept.open.forEach(function (each) { var found = again(each, "details"); if (found && "open" in found) { found.open = true; } });
    var at = kept.focus && again(kept.focus, REACHED);
    if (at) { at.focus({ preventScroll: true }); }
    scrollTo({ top: kept.y, behavior: "instant" });
    var first = kept.first && document.getElementById(kept.first);
    if (first) { scrollBy({ top: first.getBoundingClientRect().top - kept.top, behavior: "instant" }); }
  };
  var renewed = false, source = null;
  try {
    var kept = sessionStorage.getItem(KEPT);
    sessionStorage.removeItem(KEPT);
    if (kept) { history.scrollRestoration = "manual"; restore(JSON.parse(kept)); renewed = true; }
  } catch (error) { /* A browser that keeps nothing shows the page from its top. */ }
  var follow = function () {
    if (source || document.hidden) { return; }
    source = new EventSource("/events");
    source.addEventListener("edition", function (event) {
      if (event.data === version) { state.textContent = renewed ? words.renewed : words.following; return; }
      leave();
      try { sessionStorage.setItem(KEPT, JSON.stringify(keep())); } catch (error) { /* As above. */ }
      location.reload();
    });
    source.onerror = function () {
      state.textContent = words.lost;
      // Refused for good, as with too many pages open; a lost connection is tried again by the browser.
      if (source && source.readyState === EventSource.CLOSED) { leave(); setTimeout(follow, 3000); }
    };
  };
  var leave = function () { if (source) { source.close(); source = null; } };
  // Browsers keep six connections to one address: a page that nobody sees gives up its own.
  document.addEventListener("visibilitychange", function () { if (document.hidden) { leave(); } else { follow(); } });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", follow);
  if (list) {
    list.addEventListener("click", function (event) {
      if (event.target.closest("a")) { list.open = false; }
    });
    list.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && list.open) { list.open = false; list.querySelector("summary").focus(); }
    });
    document.addEventListener("click", function (event) {
      if (event.target.closest("a[href='#_findings']")) { list.open = true; list.querySelector("summary").focus(); }
    });
  }
})();
