using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>The first violations by one fact, in the order of their connections, and how many there were besides.</summary>
internal sealed class FactFindings
{
    // Sorted and cut only when so many came together.
    private const int MaxUnsorted = 2 * Evidence.MaxFramesPerFact;

    private readonly List<Finding> _kept = [];
    private Finding? _last;

    public IReadOnlyList<Finding> Kept => _kept;

    public int Unkept { get; private set; }

    public void Add(in Finding finding)
    {
        // Once there are enough, nearly all that comes is after them.
        if (_last is { } last && finding.CompareTo(last) > 0)
        {
            Unkept++;
            return;
        }

        _kept.Add(finding);

        if (_kept.Count > MaxUnsorted)
        {
            _kept.Sort();
            Unkept += _kept.Count - Evidence.MaxFramesPerFact;
            _kept.RemoveRange(Evidence.MaxFramesPerFact, _kept.Count - Evidence.MaxFramesPerFact);
            _last = _kept[^1];
        }
    }

    public void AddUnkept(int count) => Unkept += count;
}
