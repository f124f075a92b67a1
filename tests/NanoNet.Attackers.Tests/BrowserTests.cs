using System;
using System.Buffers.Binary;
using System.Globalization;
using System.Threading.Tasks;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>Chromium shows the board's page with its values as they change.</summary>
public class BrowserTests
{
    private const int Width = 360;
    private const int Height = 640;

    [Theory]
    [InlineData("st-stm32f769i-discovery", "web")]
    [InlineData("esp32-olimex", "everything")]
    public async Task Chromium_shows_values_as_they_change_on_a_telephone_too(string board, string set)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () =>
            {
                using var browser = new Browser(attacked);
                browser.BeTelephone(Width, Height);
                browser.Open($"http://{attacked.Address}/");
                browser.Await("document.getElementById('state').textContent", static state => state == "live", "the page is live");
                Assert.StartsWith("Attacked 1", browser.Evaluate("document.title"));

                // Two changes of what changes by itself, without the page having been loaded again.
                browser.Evaluate("window.isSame = true");

                for (var i = 0; i < 2; i++)
                {
                    var uptime = browser.Evaluate(Value("uptime, s"));
                    Assert.True(int.TryParse(uptime, CultureInfo.InvariantCulture, out _), uptime);
                    browser.Await(Value("uptime, s"), now => now.Length != 0 && now != uptime, $"an uptime other than {uptime}");
                }

                // What others make of the board is seen as well, and is what the status says.
                var missing = attacked.Run("curl", "-sS", "-o", "/dev/null", "-w", "%{http_code}", $"http://{attacked.Address}/nothing");
                Assert.Equal("404", missing.Output);
                var count = attacked.Status().Counters["http.4xx"].ToString(CultureInfo.InvariantCulture);
                browser.Await(Value("http.4xx"), value => value == count, $"http.4xx is {count}, as the status says");
                Assert.Equal("true", browser.Evaluate("window.isSame"));

                Assert.Equal(Width.ToString(CultureInfo.InvariantCulture), browser.Evaluate("document.documentElement.clientWidth"));
                Assert.True(int.Parse(browser.Evaluate("document.documentElement.scrollWidth"), CultureInfo.InvariantCulture) <= Width, "expected: nothing is wider than the telephone");
                var picture = browser.Picture();
                Assert.Equal(2 * Width, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)));
                Assert.Equal(2 * Height, BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(20)));
            },
            ("http.2xx", 5),
            ("http.4xx", 1));
        attacked.JudgeWire();
    }

    private static string Value(string name) => $"[...document.querySelectorAll('#numbers tr')].find(row => row.cells[0].textContent === '{name}')?.cells[1].textContent";
}
