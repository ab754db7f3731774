namespace RequestRouter.Convention.Machines;

/// <summary>Which machine runs a kind of case.</summary>
internal static class Kinds
{
    private static readonly Machine?[] Machines = Build();

    /// <summary>Kinds whose machine is here.</summary>
    public static IEnumerable<RequestKind> Known => Enum.GetValues<RequestKind>().Where(k => Machines[(int)k] is not null);

    public static Machine Of(RequestKind kind) => Machines[(int)kind] ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "No case of this kind can have been opened");

    public static Machine? Find(RequestKind kind) => (int)kind >= 0 && (int)kind < Machines.Length ? Machines[(int)kind] : null;

    private static Machine?[] Build()
    {
        var machines = new Machine?[Enum.GetValues<RequestKind>().Length];
        machines[(int)RequestKind.MutualAssistance] = MutualAssistance.MutualAssistanceMachine.Build();
        return machines;
    }
}
