using NanoNet.Services.Configuration;

namespace NanoNet.Services
{
    /// <summary>The page at <c>/</c>: who the board is, and its status, renewed by a script of a few lines.</summary>
    public static class FrontPage
    {
        /// <summary>Writes the page. The names in it are our own, so nothing is escaped.</summary>
        public static string For(ServiceConfiguration configuration)
        {
            return "<!DOCTYPE html>\n"
                + "<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\n"
                + "<link rel=\"icon\" href=\"data:,\"><title>" + configuration.Firmware + "</title>\n"
                + "<style>body{font:16px sans-serif;margin:2em}pre{font-size:14px}</style>\n"
                + "<h1>" + configuration.Firmware + " " + configuration.Version + "</h1>\n"
                + "<p>Build " + configuration.BuildId + " on " + configuration.Board + "\n"
                + "<p><a href=\"/status\">Status</a>\n"
                + "<pre id=\"s\"></pre>\n"
                + "<script>\n"
                + "const show = async () => {\n"
                + "  try { document.getElementById('s').textContent = await (await fetch('/status')).text(); } catch { }\n"
                + "  setTimeout(show, 2000);\n"
                + "};\n"
                + "show();\n"
                + "</script>\n"
                + "</html>\n";
        }
    }
}
