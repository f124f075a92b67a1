using System.Globalization;

namespace NanoNet.Bench;

/// <summary>Which of the frames that go one way a fault is for.</summary>
public sealed record FrameSelection
{
    /// <summary>Only frames of this kind; the others are neither taken nor counted.</summary>
    public FrameKind Kind { get; init; } = FrameKind.Any;

    /// <summary>Each frame with this probability, 0 to 1; null to take them by number.</summary>
    public double? Share { get; init; }

    /// <summary>With <see cref="Share"/>: how many frames in a row are taken on average. 1 takes each by itself.</summary>
    public double BurstLength { get; init; } = 1;

    /// <summary>Without <see cref="Share"/>: number of the first frame of the kind that is taken, from 1.</summary>
    public long First { get; init; } = 1;

    /// <summary>Without <see cref="Share"/>: number of the last frame of the kind that is taken.</summary>
    public long Last { get; init; } = long.MaxValue;

    /// <summary>As the options spell it.</summary>
    public override string ToString()
    {
        if (Share is { } share)
        {
            var kind = Kind == FrameKind.Any ? "" : Kind.Name + ":";
            var burst = BurstLength > 1 ? string.Create(CultureInfo.InvariantCulture, $"/{BurstLength}") : "";
            return string.Create(CultureInfo.InvariantCulture, $"{kind}{share * 100:0.######}%{burst}");
        }

        return (First, Last) switch
        {
            (1, long.MaxValue) => Kind.Name,
            (var first, long.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"{Kind.Name}:{first}-"),
            var (first, last) when first == last => string.Create(CultureInfo.InvariantCulture, $"{Kind.Name}:{first}"),
            var (first, last) => string.Create(CultureInfo.InvariantCulture, $"{Kind.Name}:{first}-{last}"),
        };
    }
}
