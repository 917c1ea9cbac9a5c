using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EscalationRoom.Web.Shell.ApiText;

/// <summary>Says in the document's head what holds for every call.</summary>
internal sealed class DescribeApi : IOpenApiDocumentTransformer
{
    private const string Bearer = "bearer";

    private const string Preface =
        """
        Send `Authorization: Bearer er_pat_…` (a personal access token) or an OpenID Connect access token with audience `escalationroom`. Cookies are not read here.

        Every POST that changes something takes a `commandId`, a UUID made by you: the same id and body gives the same answer, the same id with another body
        is refused (422 `CommandIdReused`). An answer means the change is on disk.

        A room is named by its key, such as `ESC-2026-0147`. One that is not there and one that is not yours are the same 404.

        What is turned down comes as `application/problem+json`: `title` is the refusal's name, `detail` one sentence that says what to do next.

        Live events come over the SignalR hub `/hubs/rooms` (JSON or MessagePack) with the same tokens.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "EscalationRoom", Version = "1", Description = Preface };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
        return Task.CompletedTask;
    }
}
