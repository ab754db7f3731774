using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Json;

/// <summary>Takes the exact bytes of a JSON body, within its limits, before anything reads them.</summary>
public static class JsonBody
{
    /// <summary>Most bytes of a body: 1 MiB.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The bytes, or the problem why they were not taken: media type, content encoding, size.</summary>
    public static async Task<BodyBytes> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request.Headers.ContentType))
        {
            return new(null, Problem.Of(ProblemCodes.MediaTypeNotAccepted, "The header Content-Type must be application/json, in UTF-8."));
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            return new(null, Problem.Of(ProblemCodes.MediaTypeNotAccepted, "The header Content-Encoding is not accepted: the signed bytes travel as they are."));
        }

        return request.ContentLength > MaxBytes || await DrainAsync(request, cancellationToken) is not { } bytes
            ? new(null, Problem.BodyTooLarge)
            : new(bytes, null);
    }

    /// <summary>Null where there is more than the limit.</summary>
    private static async Task<byte[]?> DrainAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(request.ContentLength ?? 16 * 1024, MaxBytes) + 1);
        try
        {
            int length = 0;
            while (await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken) is var read and > 0)
            {
                length += read;
                if (length > MaxBytes)
                {
                    return null;
                }

                if (length == buffer.Length)
                {
                    byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, MaxBytes + 1));
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }

            return buffer[..length];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static bool IsJson(StringValues header) =>
        header.Count == 1
        && MediaTypeHeaderValue.TryParse(header[0], out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && type.Parameters.All(parameter =>
            parameter.Name.Equals("charset", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(parameter.Value).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
