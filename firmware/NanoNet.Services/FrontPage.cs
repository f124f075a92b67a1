namespace NanoNet.Services
{
    /// <summary>The page at <c>/</c>: who the board is, and its numbers as they change. It asks for nothing but itself and <c>/events</c>.</summary>
    public static class FrontPage
    {
        /// <summary>The page. <see cref="FrontPageGzip"/> is the same compressed: a test holds the two together and says how to make it anew.</summary>
        public const string Html =
            "<!DOCTYPE html>\n"
            + "<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
            + "<link rel=\"icon\" href=\"data:,\"><title>NanoNet</title>\n"
            + "<style>\n"
            + "body{font:16px/1.4 system-ui,sans-serif;margin:1rem auto;max-width:40rem;padding:0 1rem;color:#222;background:#fff}\n"
            + "h1{font-size:1.4rem;margin:.5rem 0}p{margin:.3rem 0;overflow-wrap:anywhere}\n"
            + "table{width:100%;border-collapse:collapse;margin:1rem 0}\n"
            + "td{padding:.4rem 0;border-bottom:1px solid #ddd}td+td{text-align:right;font-variant-numeric:tabular-nums}\n"
            + "#state{color:#777}\n"
            + "@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}td{border-color:#444}}\n"
            + "</style>\n"
            + "<h1 id=\"name\">NanoNet</h1>\n"
            + "<p id=\"board\"></p><p id=\"services\"></p><p id=\"state\">connecting</p>\n"
            + "<table id=\"numbers\"></table>\n"
            + "<p><a href=\"/status\">All counters</a></p>\n"
            + "<script>\n"
            + "const at = id => document.getElementById(id), rows = {};\n"
            + "const show = (name, value) => {\n"
            + "  if (!rows[name]) {\n"
            + "    const row = at('numbers').insertRow();\n"
            + "    row.insertCell().textContent = name;\n"
            + "    rows[name] = row.insertCell();\n"
            + "  }\n"
            + "  rows[name].textContent = value;\n"
            + "};\n"
            + "const events = new EventSource('/events');\n"
            + "events.addEventListener('board', e => {\n"
            + "  const b = JSON.parse(e.data);\n"
            + "  document.title = at('name').textContent = b.firmware + ' ' + b.version;\n"
            + "  at('board').textContent = 'Build ' + b.buildId + ' on ' + b.board + ', ' + b.address;\n"
            + "  at('services').textContent = b.services;\n"
            + "});\n"
            + "events.onmessage = e => {\n"
            + "  at('state').textContent = 'live';\n"
            + "  for (const [name, value] of Object.entries(JSON.parse(e.data)))\n"
            + "    show(name === 'uptimeMs' ? 'uptime, s' : name, name === 'uptimeMs' ? Math.floor(value / 1000) : value);\n"
            + "};\n"
            + "events.onerror = () => { at('state').textContent = 'connecting again'; };\n"
            + "</script>\n"
            + "</html>\n";
    }
}
