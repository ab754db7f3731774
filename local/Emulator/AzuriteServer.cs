using System.Diagnostics;

namespace RequestRouter.Local.Emulator;

/// <summary>
/// One Azurite of our own on free ports of 127.0.0.1, for as long as this object, or at most this process, lives. Azurite
/// writes its data to disk about every five seconds and when it is stopped.
/// </summary>
internal sealed class AzuriteServer : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";

    /// <summary>The published key of every storage emulator; it opens nothing but an emulator on this machine.</summary>
    private const string WellKnownKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(30);

    /// <summary>What Node may take for data in memory: half of what there is, where by itself it would stop at four gigabytes.</summary>
    private static readonly long HeapMegabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2 >> 20;

    private readonly Process process;
    private readonly AzuriteOutput output;
    private readonly bool ownsFolder;

    private AzuriteServer(Process process, AzuriteOutput output, string folder, bool ownsFolder)
    {
        this.process = process;
        this.output = output;
        this.ownsFolder = ownsFolder;
        Folder = folder;
    }

    /// <summary>Where the data stand.</summary>
    public string Folder { get; }

    /// <summary>For blobs, queues and tables, in the form of Azure's storage connection strings.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Completes when Azurite has ended, asked or not.</summary>
    public Task Ended => process.WaitForExitAsync(CancellationToken.None);

    /// <summary>Installs Azurite if need be, starts it, and returns when all three services listen.</summary>
    /// <param name="folder">Keeps the data; without one they stand in a temporary folder that goes with the server.</param>
    /// <param name="cancellationToken">Ends the start, and what was started.</param>
    /// <param name="tell">Hears of what takes long.</param>
    /// <exception cref="LauncherFault">Node.js or npm is missing or too old, or Azurite did not start.</exception>
    public static Task<AzuriteServer> StartAsync(
        string? folder = null, CancellationToken cancellationToken = default, Action<string>? tell = null) =>
        StartAsync(folder, inMemory: false, cancellationToken, tell);

    /// <summary>
    /// As <see cref="StartAsync(string?, CancellationToken, Action{string}?)"/>, but the data end with the server. Written to disk,
    /// all data are written anew every five seconds, which hundreds of thousands of rows make slow and in the end too long to write.
    /// </summary>
    public static Task<AzuriteServer> StartInMemoryAsync(CancellationToken cancellationToken = default) =>
        StartAsync(folder: null, inMemory: true, cancellationToken, tell: null);

    /// <summary>
    /// Names a process that needs this storage. When this process is killed and cannot stop it, Azurite does, before itself.
    /// </summary>
    public void Guard(Process user)
    {
        Tell(() =>
        {
            process.StandardInput.WriteLine($"guard {user.Id}");
            process.StandardInput.Flush();
        });
    }

    /// <summary>Lets Azurite save all and end; after half a minute of patience it is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        Tell(process.StandardInput.Close);
        try
        {
            await Ended.WaitAsync(StopPatience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            await Ended;
        }

        process.Dispose();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Says something on its standard input, which ends with it when it is killed.</summary>
    private static void Tell(Action say)
    {
        try
        {
            say();
        }
        catch (IOException)
        {
            // It has gone; Ended tells whoever waits for it.
        }
    }

    private static async Task<AzuriteServer> StartAsync(
        string? folder, bool inMemory, CancellationToken cancellationToken, Action<string>? tell)
    {
        var node = await NodeToolchain.NodeAsync(cancellationToken);
        var installation = await AzuriteInstallation.EnsureAsync(tell, cancellationToken);
        var data = folder is null ? Directory.CreateTempSubdirectory("requestrouter-azurite-") : Directory.CreateDirectory(folder);
        var process = Process.Start(StartInfo(node, installation, data.FullName, inMemory))!;
        var server = new AzuriteServer(process, new AzuriteOutput(process), data.FullName, ownsFolder: folder is null);
        try
        {
            var (blob, queue, table) = await server.output.Listening.WaitAsync(StartPatience, cancellationToken);
            server.ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={WellKnownKey};"
                + $"BlobEndpoint={blob}/{Account};QueueEndpoint={queue}/{Account};TableEndpoint={table}/{Account};";
            return server;
        }
        catch (TimeoutException)
        {
            await server.DisposeAsync();
            throw new LauncherFault($"Azurite did not listen within {StartPatience.TotalSeconds:0} seconds. {server.output.LastWords}");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private static ProcessStartInfo StartInfo(string node, string installation, string data, bool inMemory) => new(
        node,
        [
            .. (string[])(inMemory ? [$"--max-old-space-size={HeapMegabytes}"] : []),
            "--require", Path.Combine(installation, "keys.cjs"),
            "--require", Path.Combine(installation, "saves.cjs"),
            Path.Combine(installation, "serve.cjs"),
            Path.Combine(installation, "node_modules", "azurite", "dist", "src", "azurite.js"),
            .. (string[])(inMemory ? ["--inMemoryPersistence"] : ["--location", data]),
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
            // Longer than clients keep idle connections, so that none is closed under a request.
            "--blobKeepAliveTimeout", "600", "--queueKeepAliveTimeout", "600", "--tableKeepAliveTimeout", "600",
            "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ])
    {
        WorkingDirectory = data,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
