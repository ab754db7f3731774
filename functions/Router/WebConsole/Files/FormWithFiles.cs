using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.WebConsole.Files;

/// <summary>
/// Reads a form with files as it comes (multipart/form-data, RFC 7578): the session's token stands first in it, and no byte of a file is taken before the token was right. A file
/// for a body's member <c>sha256</c> goes to <see cref="StagedFiles"/>, and its digest, name, media type and length stand in the form as if they had been
/// written there; any other file is text.
/// </summary>
internal sealed class FormWithFiles(StagedFiles files, Caller caller, Func<string?, bool> isToken)
{
    /// <summary>Before the pointer of the member, in the name of a field that takes a file.</summary>
    public const string Prefix = "_file:";

    /// <summary>The field that lists the pointers of members whose file was longer than is taken.</summary>
    public const string TooLong = "_too-long";

    private const int MostFields = 5000;
    private const int MostFiles = 20;

    private readonly Dictionary<string, StringValues> fields = new(StringComparer.Ordinal);
    private readonly List<(string Pointer, StagedFile? File)> chosen = [];

    /// <summary>The fields, those before the first file where the token is another; null where the form is broken, or larger than a form may be.</summary>
    /// <param name="mostText">Characters of all fields but files together.</param>
    public async Task<IFormCollection?> ReadAsync(HttpRequest request, long mostText, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
        {
            return null;
        }

        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var section = await reader.ReadNextSectionAsync(cancellationToken); section is not null; section = await reader.ReadNextSectionAsync(cancellationToken))
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var about) || HeaderUtilities.RemoveQuotes(about.Name).Value is not { Length: > 0 } name || fields.Count >= MostFields)
                {
                    return null;
                }

                if (name.StartsWith(Prefix, StringComparison.Ordinal))
                {
                    if (!isToken(fields.GetValueOrDefault("_token")))
                    {
                        return new FormCollection(fields);
                    }

                    if (chosen.Count >= MostFiles)
                    {
                        return null;
                    }

                    await ChooseAsync(name[Prefix.Length..], about, section, cancellationToken);
                    continue;
                }

                if (await TextAsync(section.Body, mostText, cancellationToken) is not { } text)
                {
                    return null;
                }

                mostText -= text.Length;
                fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), text);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }

        foreach (var (pointer, file) in chosen)
        {
            Write(pointer, file);
        }

        return new FormCollection(fields);
    }

    private async Task ChooseAsync(string pointer, ContentDispositionHeaderValue about, MultipartSection section, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName((HeaderUtilities.RemoveQuotes(about.FileNameStar.HasValue ? about.FileNameStar : about.FileName).Value ?? "").Replace('\\', '/')).Normalize(NormalizationForm.FormC);
        if (name.Length > 0)
        {
            string mediaType = MediaTypeHeaderValue.TryParse(section.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : "application/octet-stream";
            chosen.Add((pointer, await files.KeepAsync(caller, section.Body, name, mediaType, cancellationToken)));
        }
    }

    /// <summary>What the file says of itself takes the place of what another file said; what an officer wrote beside the first file stays.</summary>
    private void Write(string pointer, StagedFile? file)
    {
        string digest = $"{pointer}/sha256";
        if (file is null)
        {
            fields[TooLong] = StringValues.Concat(fields.GetValueOrDefault(TooLong), digest);
            return;
        }

        bool isFirst = string.IsNullOrWhiteSpace(fields.GetValueOrDefault(digest));
        foreach (var (member, value) in new[] { ("name", file.Name), ("mediaType", file.MediaType) })
        {
            if (!isFirst || string.IsNullOrWhiteSpace(fields.GetValueOrDefault($"{pointer}/{member}")))
            {
                fields[$"{pointer}/{member}"] = value;
            }
        }

        fields[digest] = file.Sha256;
        fields[$"{pointer}/length"] = file.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<string?> TextAsync(Stream content, long most, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var text = new StringBuilder();
        char[] buffer = new char[4096];
        for (int read = await reader.ReadAsync(buffer, cancellationToken); read > 0; read = await reader.ReadAsync(buffer, cancellationToken))
        {
            if (text.Length + read > most)
            {
                return null;
            }

            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }
}
