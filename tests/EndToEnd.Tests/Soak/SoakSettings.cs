namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>
/// The environment of a soak: <c>SOAK_SUITE=full</c> for many cases over two years, <c>SOAK_CASES</c> for another number,
/// <c>SOAK_SEED</c> for another seed, <c>SOAK_PROGRESS</c> for a file to which a line is added after each step.
/// </summary>
internal static class SoakSettings
{
    /// <summary>Of twelve days each: two years.</summary>
    public const int AllSteps = 61;

    public static int Seed { get; } = Setting("SOAK_SEED", 20261124);

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("SOAK_SUITE") == "full";

    public static int CasesOr(int few, int many) => Setting("SOAK_CASES", IsFull ? many : few);

    /// <summary>Tells whoever waits for the end how far it is; tests show their output only when they are over.</summary>
    public static void Report(string line)
    {
        if (Environment.GetEnvironmentVariable("SOAK_PROGRESS") is { Length: > 0 } file)
        {
            File.AppendAllText(file, line + Environment.NewLine);
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : otherwise;
}
