using System.Collections.Generic;

namespace NanoNet.Validation;

/// <summary>Numbers that one host has chosen, and how many of them an observer would have guessed from those before.</summary>
internal sealed class Population
{
    private readonly List<Violation> _guessed = [];

    /// <summary>Numbers that could have been guessed, and were or were not.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them were guessed.</summary>
    public int GuessedCount { get; private set; }

    /// <summary>Those of them that were, as far as they are kept.</summary>
    public IReadOnlyList<Violation> Guessed => _guessed;

    /// <summary>Takes one more number.</summary>
    /// <param name="guessed">What to say of it if it was guessed; null if it was not.</param>
    public void Take(Violation? guessed)
    {
        Count++;

        if (guessed is not { } violation)
        {
            return;
        }

        GuessedCount++;

        if (_guessed.Count < Evidence.MaxFramesPerFact)
        {
            _guessed.Add(violation);
        }
    }
}
