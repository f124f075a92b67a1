using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace NanoNet.Attackers.Tests;

/// <summary>nmap looks for services and for the kind of stack.</summary>
public class ScanTests
{
    [Theory]
    [InlineData("st-stm32f769i-discovery", "checks", 1, "7 open echo|22 closed ssh|80 open http")]
    [InlineData("esp32-olimex", "everything", 20, "7 open echo|9 open discard|13 open daytime|19 open chargen|22 closed ssh|80 open http|2323 open 3d-nfsd")]
    public async Task Nmap_finds_what_is_there(string board, string set, int probes, string expected)
    {
        using var attacked = await AttackedBoard.Boot(board, set);

        attacked.Withstand(
            () =>
            {
                // As many connections at a time as the board has: one that waits is taken for a service that says nothing.
                var scan = attacked.Run(
                    "nmap", "-n", "-Pn", "-sV", "--version-light", "-O", "--max-os-tries", "1", "--max-parallelism", $"{probes}", "--max-retries", "3", "-p", "7,9,13,19,22,80,2323", "-oX", "-", attacked.Address);
                Assert.True(scan.ExitCode == 0, scan.Error);
                var ports = XDocument.Parse(scan.Output).Descendants("port").Where(port => (string?)port.Element("state")!.Attribute("state") == "open" || (string?)port.Attribute("portid") == "22");
                Assert.Equal(expected, string.Join("|", ports.Select(port => $"{port.Attribute("portid")!.Value} {port.Element("state")!.Attribute("state")!.Value} {port.Element("service")?.Attribute("name")?.Value}")));
            },
            ("http.refused.lineEnd", 1));
        attacked.JudgeWire();
    }
}
