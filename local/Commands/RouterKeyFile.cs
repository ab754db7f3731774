using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Local.Commands;

/// <summary>The router's public keys in a file, as <c>GET /api/keys</c> answers them.</summary>
internal static class RouterKeyFile
{
    /// <exception cref="LauncherFault">It is no such answer; what is wrong with it.</exception>
    public static async Task<RouterKeySet> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var read = JsonEdge.Read<RouterKeySet>(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
        return read.Value ?? throw new LauncherFault($"{file.Name} is not a key set of a router: {read.Failures[0].Pointer} {read.Failures[0].Detail}");
    }
}
