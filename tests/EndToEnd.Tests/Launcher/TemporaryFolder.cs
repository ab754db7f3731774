namespace RequestRouter.EndToEnd.Tests.Launcher;

/// <summary>A folder that goes when it is disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-test-");

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
