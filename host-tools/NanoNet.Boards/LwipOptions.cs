using System.Globalization;
using System.Linq;
using System.Text;

namespace NanoNet.Boards;

/// <summary>lwIP's configuration header of a board.</summary>
public static class LwipOptions
{
    /// <summary>File name that lwIP includes.</summary>
    public const string FileName = "lwipopts.h";

    /// <summary>The text of <c>lwipopts.h</c>. Profiles that agree in all of it give the same text, and share one build.</summary>
    public static string Header(BoardProfile profile)
    {
        var header = new StringBuilder();

        header.Append(CultureInfo.InvariantCulture, $"/* lwIP {profile.Lwip.Version} as boards run it. Generated from their profiles. */\n")
            .Append("#ifndef LWIPOPTS_H\n#define LWIPOPTS_H\n\n#include <stdint.h>\n\nuint32_t nn_random(void);\n\n/* The virtual board's port. */\n");

        foreach (var (name, value) in LwipOptionTable.OfThePort)
        {
            Define(header, name, value);
        }

        Define(header, "NN_MTU", profile.Network.Mtu.ToString(CultureInfo.InvariantCulture));
        Define(header, "NN_MAC_CHECKSUM_INSERT", profile.Network.ChecksumOffload == ChecksumOffload.Both ? "1" : "0");
        Define(header, "NN_MAC_CHECKSUM_CHECK", profile.Network.ChecksumOffload == ChecksumOffload.None ? "0" : "1");

        Define(header, "NN_INTERFACE_FOLLOWS_LINK", profile.Network.InterfaceFollowsLink ? "1" : "0");

        // A connection with TLS is a socket too.
        Define(header, "NN_TLS_CONTEXTS", profile.Limits.Sockets.ToString(CultureInfo.InvariantCulture));

        if (profile.Lwip.Isn == InitialSequenceNumbers.Rfc6528)
        {
            Define(header, "LWIP_HOOK_FILENAME", "\"nn_isn.h\"");
            Define(header, "LWIP_HOOK_TCP_ISN", "nn_tcp_isn");
        }

        header.Append("\n/* The board's profile. */\n");

        foreach (var option in LwipOptionTable.All.Where(option => profile.Lwip.Options.ContainsKey(option.Name)))
        {
            Define(header, option.Name, profile.Lwip.Options[option.Name].ToString(CultureInfo.InvariantCulture));
        }

        return header.Append("\n#endif\n").ToString();
    }

    private static void Define(StringBuilder header, string name, string value) =>
        header.Append("#define ").Append(name).Append(value.Length > 0 ? " " : string.Empty).Append(value).Append('\n');
}
