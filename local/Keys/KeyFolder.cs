using System.Security.Cryptography;

namespace RequestRouter.Local.Keys;

/// <summary>
/// The private keys of a local installation: one PEM file each, readable by their owner only, made when first asked for.
/// Nothing here is fit for real requests.
/// </summary>
internal sealed class KeyFolder(string path)
{
    private const int SeedSize = 32;

    /// <summary>What comes before the 32 bytes: version 0, the algorithm 1.3.101.112, an octet string in an octet string.</summary>
    private static readonly byte[] Ed25519Pkcs8 = Convert.FromHexString("302e020100300506032b657004220420");

    /// <summary>The key of that name, made now if it is not there. Two processes that ask at once get the same key.</summary>
    public SigningKey Get(string name)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(Pem(name, () =>
        {
            using var made = SigningKey.New(name);
            return made.Pem;
        }));
        return new SigningKey(name, key);
    }

    /// <summary>The 32 bytes of an Ed25519 key of that name, likewise; its file is PKCS #8 (RFC 8410).</summary>
    public byte[] Seed(string name)
    {
        string pem = Pem(name, () => PemEncoding.WriteString("PRIVATE KEY", [.. Ed25519Pkcs8, .. RandomNumberGenerator.GetBytes(SeedSize)]));
        var fields = PemEncoding.Find(pem);
        byte[] der = Convert.FromBase64String(pem[fields.Base64Data]);
        return der.Length == Ed25519Pkcs8.Length + SeedSize && der.AsSpan().StartsWith(Ed25519Pkcs8) ? der[Ed25519Pkcs8.Length..] : throw new LauncherFault($"{name}.pem is no Ed25519 key.");
    }

    private string Pem(string name, Func<string> make)
    {
        Directory.CreateDirectory(path);
        var file = PathOf(name);
        if (!File.Exists(file))
        {
            // To move a file to a name that must be free is a look and a move on Unix, between which another can make its own.
            using var turn = FileLock.TakeAsync(Path.Combine(path, "lock"), CancellationToken.None).GetAwaiter().GetResult();
            if (!File.Exists(file))
            {
                Keep(make(), file);
            }
        }

        return File.ReadAllText(file);
    }

    /// <summary>The file of a key.</summary>
    public string PathOf(string name) => Path.Combine(path, $"{name}.pem");

    private static void Keep(string pem, string file)
    {
        var draft = $"{file}.unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(pem);
        }

        File.Move(draft, file);
    }
}
