using System.Collections.Generic;
using System.Threading;

namespace NanoNet.Deploy.Conversion;

/// <summary>nanoFramework's MetadataProcessor, in one of the forms in which it comes.</summary>
public interface IMetadataProcessor
{
    /// <summary>Its file and, where it says so, its version.</summary>
    string Name { get; }

    /// <summary>Converts IL to what the interpreter loads.</summary>
    /// <param name="orders">What to convert.</param>
    /// <param name="libraries">Paths of the IL of everything that is referenced, by name of the assembly.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="DeployException">It failed, or wrote nothing.</exception>
    void Convert(IReadOnlyList<ConversionOrder> orders, IReadOnlyDictionary<string, string> libraries, CancellationToken cancellation);
}
