namespace RequestRouter.EndToEnd.Tests.Fuzz;

/// <summary>
/// The environment of the fuzz: <c>FUZZ_SUITE=full</c> for 20,000 calls, <c>FUZZ_CALLS</c> for another number, <c>FUZZ_SEED</c> for
/// another seed.
/// </summary>
internal static class FuzzSettings
{
    public static int Seed { get; } = Setting("FUZZ_SEED", 20261128);

    public static int Calls { get; } = Setting("FUZZ_CALLS", Environment.GetEnvironmentVariable("FUZZ_SUITE") == "full" ? 20_000 : 300);

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : otherwise;
}
