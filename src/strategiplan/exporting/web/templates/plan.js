"use strict";
(function () {
  var one = function (way) { return document.querySelector(way); };
  // How long a consultation is open: the page says the day, the reader's clock what it means.
  var box = one("[data-closes]");
  if (box) {
    var day = function (text) { var p = text.split("-"); return new Date(+p[0], +p[1] - 1, +p[2]); };
    var now = new Date(); now.setHours(0, 0, 0, 0);
    var days = Math.round((day(box.dataset.closes) - now) / 864e5);
    var soon = box.dataset.opened && day(box.dataset.opened) > now;
    var left = box.querySelector(".left"), words = left.dataset;
    left.textContent = days < 0 ? words.over : soon ? words.soon :
      (days === 1 ? words.one : words.many).replace("#", String(days));
    left.hidden = false;
  }
  // What a field of the picture is called, below it.
  var says = one("#_picture-says");
  if (says) {
    var usual = says.textContent;
    var tell = function (event) {
      var link = event.target.closest ? event.target.closest("svg a") : null;
      says.textContent = link ? link.getAttribute("aria-label") : usual;
    };
    ["mouseover", "focusin"].forEach(function (name) { one(".picture").addEventListener(name, tell); });
    one(".picture").addEventListener("mouseleave", function () { says.textContent = usual; });
  }
  // Search: the list is on the page; what does not hold the words is hidden.
  var field = one("#_search");
  if (field) {
    var entries = Array.prototype.slice.call(document.querySelectorAll(".entries > li"));
    var texts = entries.map(function (entry) { return (entry.textContent + " " + entry.dataset.words).toLowerCase(); });
    var result = one("#_result");
    var search = function () {
      var words = field.value.toLowerCase().split(/\s+/).filter(Boolean), count = 0;
      entries.forEach(function (entry, place) {
        var found = words.every(function (word) { return texts[place].indexOf(word) >= 0; });
        entry.hidden = !found; count += found;
      });
      result.textContent = words.length ? result.dataset.words.replace("#", String(count)) : "";
    };
    one(".search-box").hidden = false;
    field.addEventListener("input", search);
    search();
  }
  // On paper nothing is behind a click.
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (each) { each.open = true; });
  });
})();
