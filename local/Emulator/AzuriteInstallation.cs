using System.Security.Cryptography;

namespace RequestRouter.Local.Emulator;

/// <summary>
/// The pinned Azurite, installed once for each user and lock file in a cache outside the source tree. Processes that need
/// it at the same time wait for the one that installs; an interrupted installation is thrown away by the next.
/// </summary>
internal static class AzuriteInstallation
{
    /// <summary>Names another cache folder, for machines where the user's data folder may not be written.</summary>
    public const string CacheVariable = "REQUESTROUTER_CACHE";

    private static readonly string[] Files = ["package.json", "package-lock.json", "serve.cjs", "partitions.cjs"];

    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>The folder that holds <c>serve.cjs</c> and <c>node_modules</c>, after installing if need be.</summary>
    /// <param name="tell">Hears of what takes long.</param>
    /// <exception cref="LauncherFault">npm is missing or failed, or the cache folder cannot be written.</exception>
    public static async Task<string> EnsureAsync(Action<string>? tell, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Cache(), $"azurite-{Fingerprint()}");
        if (Directory.Exists(folder))
        {
            return folder;
        }

        using var turn = await TakeTurnAsync($"{folder}.lock", cancellationToken);
        if (!Directory.Exists(folder))
        {
            tell?.Invoke("Installing Azurite, the storage emulator, from the npm registry (once, about 20 seconds) ...");
            await InstallAsync(folder, cancellationToken);
        }

        return folder;
    }

    private static async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        // Only a finished installation gets the final name, so that a killed one is never taken for whole.
        var unfinished = $"{folder}.unfinished";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        foreach (var name in Files)
        {
            await File.WriteAllBytesAsync(Path.Combine(unfinished, name), Content(name), cancellationToken);
        }

        await NodeToolchain.NpmAsync(
            unfinished,
            [
                "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",

                // A registry that cannot be reached is told within seconds; by default npm tries for minutes.
                "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000", "--fetch-timeout=30000",
            ],
            cancellationToken);
        Directory.Move(unfinished, folder);
    }

    private static async Task<FileStream> TakeTurnAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Another process installs; the lock goes with that process, however it ends.
                await Task.Delay(RetryInterval, cancellationToken);
            }
        }
    }

    private static string Cache()
    {
        var named = Environment.GetEnvironmentVariable(CacheVariable);
        var folder = string.IsNullOrEmpty(named)
            ? Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
                "requestrouter")
            : Path.GetFullPath(named);
        try
        {
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LauncherFault($"the cache folder {folder} cannot be made ({fault.Message}): set {CacheVariable} to a folder that can be written.");
        }
    }

    /// <summary>Another lock file or server script is another installation; old ones stay usable for old checkouts.</summary>
    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Files)
        {
            hash.AppendData(Content(name));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static byte[] Content(string name)
    {
        using var resource = typeof(AzuriteInstallation).Assembly.GetManifestResourceStream($"azurite/{name}")!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
