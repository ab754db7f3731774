using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace RequestRouter.Local.Host.Http;

/// <summary>A fixed set of endpoints of the host.</summary>
internal sealed class HostEndpoints(IReadOnlyList<Endpoint> endpoints) : EndpointDataSource
{
    public override IReadOnlyList<Endpoint> Endpoints => endpoints;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    /// <summary>One endpoint; without methods it takes any.</summary>
    public static Endpoint Serve(RoutePattern pattern, IReadOnlyCollection<string> methods, RequestDelegate serve, string name)
    {
        object[] metadata = methods.Count == 0
            ? [ServedRoute.Mark]
            : [ServedRoute.Mark, new HttpMethodMetadata(methods.Select(method => method.ToUpperInvariant()))];
        return new RouteEndpoint(serve, pattern, order: 0, new EndpointMetadataCollection(metadata), name);
    }

    public static Endpoint Serve(string method, string route, RequestDelegate serve) => Serve(RoutePatternFactory.Parse(route), [method], serve, route);
}
