namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>Where the solution stands: a deterministic build knows no path of this machine.</summary>
internal static class Solution
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
