using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>An answer with a status and nothing else.</summary>
internal sealed class FaultyResponse(int status) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "Injected";

    public override Stream? ContentStream { get; set; } = new MemoryStream();

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => (value = null) is not null;

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) => (values = null) is not null;
}
