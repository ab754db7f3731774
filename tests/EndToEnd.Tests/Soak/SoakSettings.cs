namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>
/// The environment of a soak: <c>SOAK_SUITE=full</c> for many cases over two years, <c>SOAK_CASES</c> for another number,
/// <c>SOAK_SEED</c> for another seed.
/// </summary>
internal static class SoakSettings
{
    /// <summary>Of twelve days each: two years.</summary>
    public const int AllSteps = 61;

    public static int Seed { get; } = Setting("SOAK_SEED", 20261124);

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("SOAK_SUITE") == "full";

    public static int CasesOr(int few, int many) => Setting("SOAK_CASES", IsFull ? many : few);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : otherwise;
}
