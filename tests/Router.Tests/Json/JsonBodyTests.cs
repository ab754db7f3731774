using System.Text;
using Microsoft.AspNetCore.Http;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Tests.Json;

public sealed class JsonBodyTests
{
    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    public async Task JSON_in_UTF_8_is_taken_as_it_is(string type) =>
        Assert.Equal("{ }", Encoding.UTF8.GetString((await ReadAsync("{ }", type)).Bytes!));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/json")]
    [InlineData("text/plain")]
    [InlineData("application/*")]
    [InlineData("application/problem+json")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; profile=x")]
    [InlineData("application/json, text/plain")]
    [InlineData("nonsense")]
    public async Task Another_media_type_is_refused(string? type) => Assert.Equal(415, (await ReadAsync("{}", type)).Problem!.Status);

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_content_encoding_is_refused(string encoding) => Assert.Equal(415, (await ReadAsync("{}", encoding: encoding)).Problem!.Status);

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(16 * 1024, true)]
    [InlineData(JsonBody.MaxBytes, true)]
    [InlineData(JsonBody.MaxBytes + 1, false)]
    [InlineData(3 * JsonBody.MaxBytes, false)]
    public async Task A_body_has_a_limit_whether_its_length_is_told_or_not(int length, bool taken)
    {
        string body = new('x', length);

        foreach (bool told in new[] { true, false })
        {
            var read = await ReadAsync(body, told: told);
            Assert.Equal(taken ? length : null, read.Bytes?.Length);
            Assert.Equal(taken ? null : 413, read.Problem?.Status);
        }
    }

    private static Task<BodyBytes> ReadAsync(string body, string? type = "application/json", string? encoding = null, bool told = true)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(bytes);
        request.ContentType = type;
        request.ContentLength = told ? bytes.Length : null;
        if (encoding is not null)
        {
            request.Headers.ContentEncoding = encoding;
        }

        return JsonBody.ReadAsync(request, CancellationToken.None);
    }
}
