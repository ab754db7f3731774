using System.Text;
using RequestRouter.Router.Audit.Witnesses;

namespace RequestRouter.Local.Commands;

/// <summary>A policy of witnesses in a file (C2SP tlog-policy).</summary>
internal static class PolicyFile
{
    /// <exception cref="LauncherFault">It is no policy; what is wrong with it.</exception>
    public static async Task<WitnessPolicy> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            return WitnessPolicy.Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(await File.ReadAllBytesAsync(file.FullName, cancellationToken)));
        }
        catch (Exception wrong) when (wrong is FormatException or DecoderFallbackException)
        {
            throw new LauncherFault($"{file.Name} is no policy of witnesses: {wrong.Message}");
        }
    }
}
