namespace RequestRouter.Local;

/// <summary>A file held by one holder at a time, of all processes of this machine; it is given back with its process, however that ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(5);

    /// <summary>The lock until it is disposed of, or null while another holds it.</summary>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>The lock until it is disposed of, waited for if another holds it.</summary>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellationToken)
    {
        IDisposable? held;
        while ((held = TryTake(path)) is null)
        {
            await Task.Delay(RetryInterval, cancellationToken);
        }

        return held;
    }
}
