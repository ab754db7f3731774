using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace RequestRouter.Local.Runtime.Http;

/// <summary>The routes of the app's functions, fixed once they are found.</summary>
internal sealed class FunctionEndpoints : EndpointDataSource
{
    private IReadOnlyList<Endpoint> endpoints = [];

    public override IReadOnlyList<Endpoint> Endpoints => endpoints;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    public void Set(IReadOnlyList<Endpoint> found) => endpoints = found;
}
