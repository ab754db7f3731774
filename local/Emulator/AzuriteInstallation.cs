namespace RequestRouter.Local.Emulator;

/// <summary>The pinned Azurite, from the files that this program carries.</summary>
internal static class AzuriteInstallation
{
    private static readonly string[] Files = ["package.json", "package-lock.json", "serve.cjs", "keys.cjs", "saves.cjs"];

    /// <summary>The folder that holds <c>serve.cjs</c> and <c>node_modules</c>, after installing if need be.</summary>
    /// <param name="tell">Hears of what takes long.</param>
    /// <exception cref="LauncherFault">npm is missing or failed, or the cache folder cannot be written.</exception>
    public static Task<string> EnsureAsync(Action<string>? tell, CancellationToken cancellationToken) =>
        new NodeInstallation("azurite", Files.ToDictionary(file => file, Content))
            .EnsureAsync(() => tell?.Invoke("Installing Azurite, the storage emulator, from the npm registry (once, about 20 seconds) ..."), cancellationToken);

    private static byte[] Content(string name)
    {
        using var resource = typeof(AzuriteInstallation).Assembly.GetManifestResourceStream($"azurite/{name}")!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
