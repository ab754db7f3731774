namespace RequestRouter.Router.Tests.Infra;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
