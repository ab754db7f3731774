namespace RequestRouter.Convention.Kinds.Catalogue;

/// <summary>Every kind of procedure that a case can have open, each with a clock of its own.</summary>
public static class ProcedureKinds
{
    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Machines.Known.Select(Machines.Of).SelectMany(machine => machine.Clocks).Select(clock => clock.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
