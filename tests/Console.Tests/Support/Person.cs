using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RequestRouter.Console.Tests.Support;

/// <summary>A browser that runs no script: it follows links and redirections, keeps cookies, and sends forms as they stand in pages.</summary>
internal sealed class Person : IDisposable
{
    private readonly HttpClient client;

    public Person(Uri address)
    {
        client = new(new SocketsHttpHandler { UseProxy = false, CookieContainer = Cookies, MaxAutomaticRedirections = 10 }) { BaseAddress = address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    public CookieContainer Cookies { get; } = new();

    public Uri Address => client.BaseAddress!;

    /// <summary>The value of the session's cookie; null where there is none.</summary>
    public string? Session
    {
        get => Cookies.GetCookies(new Uri(Address, "/console"))["console-session"]?.Value;
        set => Cookies.Add(new Uri(Address, "/console"), new Cookie("console-session", value, "/console"));
    }

    public async Task<Seen> SignInAsync(string persona, string at = "/console")
    {
        var asked = await GetAsync(at);
        var form = asked.Page.Forms.Single();
        return await SendAsync(form, new() { ["persona"] = persona }, asked.Path);
    }

    public async Task<Seen> GetAsync(string path)
    {
        using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        return await SeenAsync(answer);
    }

    /// <summary>Sends the form with this action, all its fields as they stand but for those given; several values of a field are separated by commas.</summary>
    public Task<Seen> SendAsync(Seen seen, string action, Dictionary<string, string>? fields = null) =>
        SendAsync(seen.Page.Forms.First(form => form.GetAttribute("action") == action), fields ?? [], seen.Path);

    /// <summary>As <see cref="SendAsync(Seen, string, Dictionary{string, string}?)"/>, with files in the fields of the form that take one.</summary>
    public async Task<Seen> SendAsync(Seen seen, string action, Dictionary<string, string> fields, Dictionary<string, ChosenFile> files)
    {
        var form = seen.Page.Forms.First(form => form.GetAttribute("action") == action);
        Assert.Equal("multipart/form-data", form.GetAttribute("enctype"));
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Filled(form, fields))
        {
            content.Add(new StringContent(value), $"\"{name}\"");
        }

        foreach (var (name, file) in files)
        {
            Assert.Contains(form.Elements, element => element is IHtmlInputElement { Type: "file" } input && input.Name == name);
            var part = new ByteArrayContent(file.Bytes);
            part.Headers.ContentType = new(file.MediaType);
            content.Add(part, $"\"{name}\"", file.Name);
        }

        return await PostContentAsync(new Uri(new Uri(Address, seen.Path), action).AbsoluteUri, content);
    }

    /// <summary>What a browser would save: the answer as it comes.</summary>
    public async Task<HttpResponseMessage> SaveAsync(string path, RangeHeaderValue? range = null)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, path);
        asked.Headers.Range = range;
        return await client.SendAsync(asked);
    }

    /// <summary>Posts fields as they are given, wherever they came from.</summary>
    public async Task<Seen> PostAsync(string path, Dictionary<string, string> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await PostContentAsync(path, content);
    }

    public async Task<Seen> PostContentAsync(string path, HttpContent content)
    {
        using var answer = await client.PostAsync(path, content);
        return await SeenAsync(answer);
    }

    public void Dispose() => client.Dispose();

    private Task<Seen> SendAsync(IHtmlFormElement form, Dictionary<string, string> fields, string from) =>
        PostAsync(new Uri(new Uri(Address, from), form.GetAttribute("action")!).AbsoluteUri, Filled(form, fields));

    /// <summary>What a browser sends of a form: its fields as they stand but for those given, with line ends as browsers write them.</summary>
    private static Dictionary<string, string> Filled(IHtmlFormElement form, Dictionary<string, string> fields)
    {
        var values = new Dictionary<string, string>();
        foreach (var element in form.Elements)
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element is IHtmlButtonElement or IHtmlInputElement { Type: "file" }
                || (element is IHtmlInputElement { Type: "checkbox" or "radio" } box && !box.IsChecked))
            {
                continue;
            }

            values[name] = element switch { IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", _ => element.GetAttribute("value") ?? "" };
        }

        foreach (var (name, value) in fields)
        {
            values[name] = value;
        }

        return values.ToDictionary(value => value.Key, value => value.Value.ReplaceLineEndings("\r\n"));
    }

    private static async Task<Seen> SeenAsync(HttpResponseMessage answer)
    {
        long? length = answer.Content.Headers.ContentLength;
        string text = await answer.Content.ReadAsStringAsync();
        return new(answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsoluteUri, answer.Headers, text, await new HtmlParser().ParseDocumentAsync(text), answer.Content.Headers.ContentDisposition?.FileName, length);
    }
}
