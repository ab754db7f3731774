using RequestRouter.Local.States;

namespace RequestRouter.Local.Stack;

/// <summary>A witness that runs on this machine for one of the example States.</summary>
/// <param name="VerifierKey">As the register has it.</param>
internal sealed record ExampleWitness(ExampleState State, string VerifierKey, Uri Address);
