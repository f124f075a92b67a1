using System.IO;
using NanoNet.Boards;

namespace NanoNet.Cli.Boards;

/// <summary>Finds the profile that a user asked for.</summary>
public static class BoardChoice
{
    /// <summary>The board that a verb takes when none is named: the tighter of the two.</summary>
    public const string Default = "st-stm32f769i-discovery";

    /// <exception cref="UserException">There is no such board, or a profile is wrong.</exception>
    public static BoardProfile Load(Checkout checkout, string name)
    {
        try
        {
            // Only the one asked for: a mistake in another board's profile is none of this run's business.
            var path = PathOf(checkout, name);
            return File.Exists(path) && Path.GetFileName(name) == name ? BoardProfile.Load(path) : BoardCatalog.Load(checkout.Boards).Get(name);
        }
        catch (UnknownBoardException e)
        {
            throw new UserException(ExitCode.Usage, $"{e.Message} (nanonet boards lists them)", e);
        }
        catch (ProfileException e)
        {
            throw new UserException(ExitCode.Usage, e.Message, e);
        }
    }

    public static string PathOf(Checkout checkout, string name) => Path.Combine(checkout.Boards, name, BoardCatalog.ProfileName);
}
