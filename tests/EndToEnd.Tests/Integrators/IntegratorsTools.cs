using RequestRouter.Local.Emulator;

namespace RequestRouter.EndToEnd.Tests.Integrators;

/// <summary>What integrators bring, and is not the router's: pinned in this folder, installed where a test first needs it.</summary>
internal static class IntegratorsTools
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Integrators");

    /// <summary>The folder with the linters, the Service Bus client of npm, and the program that uses it.</summary>
    public static Task<string> NpmAsync() =>
        new NodeInstallation("integrators", Directory.EnumerateFiles(Path.Combine(Folder, "npm")).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes))
            .EnsureAsync(null, CancellationToken.None);
}
