using System.Security.Cryptography;

namespace RequestRouter.Local.Keys;

/// <summary>
/// The private keys of a local installation: one PEM file each, readable by their owner only, made when first asked for.
/// Nothing here is fit for real requests.
/// </summary>
internal sealed class KeyFolder(string path)
{
    /// <summary>The key of that name, made now if it is not there. Two processes that ask at once get the same key.</summary>
    public SigningKey Get(string name)
    {
        Directory.CreateDirectory(path);
        var file = Path.Combine(path, $"{name}.pem");
        if (!File.Exists(file))
        {
            // To move a file to a name that must be free is a look and a move on Unix, between which another can make its own.
            using var turn = FileLock.TakeAsync(Path.Combine(path, "lock"), CancellationToken.None).GetAwaiter().GetResult();
            if (!File.Exists(file))
            {
                Keep(name, file);
            }
        }

        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        return new SigningKey(name, key);
    }

    private static void Keep(string name, string file)
    {
        using var key = SigningKey.New(name);
        var draft = $"{file}.unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(key.Pem);
        }

        File.Move(draft, file);
    }
}
