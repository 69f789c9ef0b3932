# Reads a participatory text with Redcarpet, as Decidim does: a block for each heading,
# paragraph and list. Each is printed as a line of JSON: kind, and text.
require "json"
require "redcarpet"

class Blocks < Redcarpet::Render::Base
  def preprocess(document)
    document.gsub(/<!--.*-->/, "")
  end

  def header(text, level)
    say("heading#{level}", text)
  end

  def paragraph(text)
    say("paragraph", text)
  end

  def list(text, _)
    say("list", text)
  end

  def list_item(text, _)
    text
  end

  def block_code(text, _)
    say("code", text)
  end

  def link(address, _, text)
    "<a href=\"#{address}\">#{text}</a>"
  end

  def emphasis(text)
    "<em>#{text}</em>"
  end

  def double_emphasis(text)
    "<strong>#{text}</strong>"
  end

  def underline(text)
    "<u>#{text}</u>"
  end

  private

  def say(kind, text)
    puts JSON.generate([kind, text])
    ""
  end
end

asked = { lax_spacing: false, fenced_code_blocks: true, autolink: true, underline: true }
Redcarpet::Markdown.new(Blocks, asked).render($stdin.read.force_encoding("UTF-8"))
