using System.Security.Cryptography;

namespace RequestRouter.Local.Emulator;

/// <summary>
/// Pinned packages from the npm registry, installed once for each user and lock file in a cache outside the source tree. Processes that
/// need them at the same time wait for the one that installs; an interrupted installation is thrown away by the next.
/// </summary>
/// <param name="name">Of the folder in the cache, before the fingerprint of its files.</param>
/// <param name="files">What the folder holds beside <c>node_modules</c>: package.json, package-lock.json, and what runs there.</param>
internal sealed class NodeInstallation(string name, IReadOnlyDictionary<string, byte[]> files)
{
    /// <summary>Names another cache folder, for machines where the user's data folder may not be written.</summary>
    public const string CacheVariable = "REQUESTROUTER_CACHE";

    /// <summary>The folder that holds the files and <c>node_modules</c>, after installing if need be.</summary>
    /// <param name="installing">Called when it begins to install, which takes long.</param>
    /// <exception cref="LauncherFault">npm is missing or failed, or the cache folder cannot be written.</exception>
    public async Task<string> EnsureAsync(Action? installing, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(Cache(), $"{name}-{Fingerprint()}");
        if (Directory.Exists(folder))
        {
            return folder;
        }

        using var turn = await FileLock.TakeAsync($"{folder}.lock", cancellationToken);
        if (!Directory.Exists(folder))
        {
            installing?.Invoke();
            await InstallAsync(folder, cancellationToken);
        }

        return folder;
    }

    private async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        // Only a finished installation gets the final name, so that a killed one is never taken for whole.
        var unfinished = $"{folder}.unfinished";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        foreach (var (file, content) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(unfinished, file), content, cancellationToken);
        }

        await NodeToolchain.NpmAsync(
            name,
            unfinished,
            [
                "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error",

                // A registry that cannot be reached is told within seconds; by default npm tries for minutes.
                "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=2000", "--fetch-timeout=30000",
            ],
            cancellationToken);
        Directory.Move(unfinished, folder);
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

    /// <summary>Another lock file or script is another installation; old ones stay usable for old checkouts.</summary>
    private string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
