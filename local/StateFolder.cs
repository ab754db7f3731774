using RequestRouter.Local.Keys;

namespace RequestRouter.Local;

/// <summary>What a local installation keeps between runs: keys, Azurite's data, and where the running router is.</summary>
internal sealed class StateFolder
{
    /// <summary>Names another folder; the option <c>--state-folder</c> wins over it.</summary>
    public const string Variable = "REQUESTROUTER_STATE";

    private StateFolder(string path) => Path = path;

    public string Path { get; }

    public KeyFolder Keys => new(System.IO.Path.Combine(Path, "keys"));

    public string Azurite => System.IO.Path.Combine(Path, "azurite");

    /// <summary>The heads that a witness has seen.</summary>
    public string Witness => System.IO.Path.Combine(Path, "witness");

    /// <summary>Describes the running stack to the other commands; there only while one runs.</summary>
    public string RunFile => System.IO.Path.Combine(Path, "run.json");

    public static StateFolder At(string path) => new(System.IO.Path.GetFullPath(path));

    /// <summary>The folder given, else the one the environment names, else <c>local/.state</c> of the checkout that was built.</summary>
    public static StateFolder Choose(string? given) =>
        At(NonEmpty(given) ?? NonEmpty(Environment.GetEnvironmentVariable(Variable)) ?? Default());

    /// <summary>Keeps a second stack out of the folder for as long as the result is held: two Azurites on the same data destroy it.</summary>
    /// <exception cref="LauncherFault">Another process holds it.</exception>
    public IDisposable Occupy()
    {
        Directory.CreateDirectory(Path);
        return FileLock.TryTake(System.IO.Path.Combine(Path, "lock"))
            ?? throw new LauncherFault($"A router is already running on {Path}: stop it, or name another with --state-folder.");
    }

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string Default()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "RequestRouter.sln")))
            {
                return System.IO.Path.Combine(folder.FullName, "local", ".state");
            }
        }

        return System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "requestrouter", "state");
    }
}
