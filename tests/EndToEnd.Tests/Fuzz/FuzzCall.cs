namespace RequestRouter.EndToEnd.Tests.Fuzz;

/// <summary>One call as it goes out.</summary>
/// <param name="Path">Below <c>/api/</c>, with its query.</param>
internal sealed record FuzzCall(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[]? Body)
{
    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(HttpMethod.Parse(Method), Path) { Content = Body is null ? null : new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    public override string ToString() =>
        $"{Method} {Path} {string.Join(", ", Headers.Where(header => header.Key != "Authorization").Select(header => $"{header.Key}: {header.Value}"))} {(Body is null ? "" : Convert.ToBase64String(Body))}";
}
