using System.Collections.Generic;
using System.Reflection.Metadata;

namespace NanoNet.Contracts.Il;

/// <summary>A method of the assembly under check.</summary>
/// <param name="Handle">Its row.</param>
/// <param name="Name">Full name.</param>
/// <param name="Definition">Its definition.</param>
/// <param name="Body">Its code; null if it has none.</param>
/// <param name="Instructions">The instructions of the code.</param>
public sealed record MethodCode(
    MethodDefinitionHandle Handle, string Name, MethodDefinition Definition, MethodBodyBlock? Body, IReadOnlyList<IlInstruction> Instructions);
