namespace RequestRouter.Local.Commands;

/// <summary>What to do once the router runs: lines that can be pasted into a second terminal.</summary>
internal static class Guidance
{
    public static string For(Uri router, string bus, string keyFile, bool rehearsal)
    {
        var api = new Uri(router, "/api");
        var text = $"""

            RequestRouter is ready at {api}
            NL, SG and KE are registered as example States. In a second terminal, from the same folder:

            # The Netherlands asks Singapore for data:
            TOKEN=$(dotnet run --project local --no-build -- token --state NL)
            JWS=$(dotnet run --project local --no-build -- sign --state NL local/samples/{FirstSample})
            curl -i {api}/requests -H "Authorization: Bearer $TOKEN" -H "X-JWS-Signature: $JWS" \
              -H "Content-Type: application/json" --data-binary @local/samples/{FirstSample}

            # Singapore reads its inbox:
            curl {api}/notices -H "Authorization: Bearer $(dotnet run --project local --no-build -- token --state SG)"

            # Over the bus, with the package Azure.Messaging.ServiceBus: send to "submissions", read "notices", subscription "state-sg":
            # {bus}

            # In a browser, as an example officer: {new Uri(router, "/console")}
            # Singapore's central authority signs there with the key file {keyFile}

            # The documents: {router}    The interface: {api}/openapi.json    More samples: local/samples    Ctrl-C stops everything.
            """;
        return rehearsal
            ? $$"""
                {{text}}

                # The clock stands still. Move it; what falls due happens before the call returns:
                curl {{router}}local/clock -H "Content-Type: application/json" -d '{ "advance": "P60D" }'
                """
            : text;
    }

    private const string FirstSample = "stored-data.en.json";
}
