namespace RequestRouter.Mutation;

/// <summary>Where the solution stands, above this program.</summary>
internal static class Checkout
{
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    private static string Above(string folder) => File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : Above(Path.GetDirectoryName(folder)!);
}
