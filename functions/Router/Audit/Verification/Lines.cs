using System.Runtime.CompilerServices;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>Reads a file line by line as bytes.</summary>
internal static class Lines
{
    /// <summary>More than a body of a mebibyte takes in base64, with all beside it.</summary>
    private const int Longest = 8 * 1024 * 1024;

    /// <summary>Each line with its line feed; the last without one where the file ends so. A line longer than any sound one ends what is read.</summary>
    public static async IAsyncEnumerable<byte[]> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[64 * 1024];
        using var line = new MemoryStream();
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken)) > 0)
        {
            int from = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', from, read - from)) >= 0; from = end + 1)
            {
                line.Write(buffer, from, end + 1 - from);
                yield return line.ToArray();
                line.SetLength(0);
            }

            line.Write(buffer, from, read - from);
            if (line.Length > Longest)
            {
                break;
            }
        }

        if (line.Length > 0)
        {
            yield return line.ToArray();
        }
    }
}
