using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EscalationRoom.Web.Shell.ApiText;

/// <summary>Shows each call's example, where it has one.</summary>
internal sealed class ShowExamples : IOpenApiOperationTransformer
{
    private const string Json = "application/json";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var example in context.Description.ActionDescriptor.EndpointMetadata.OfType<Example>())
        {
            if (operation.RequestBody?.Content?.TryGetValue(Json, out var body) is true)
            {
                body.Example = JsonSerializer.SerializeToNode(example.Request, JsonSerializerOptions.Web);
            }

            if (example.Answer is { } answer && operation.Responses?.FirstOrDefault(it => it.Key.StartsWith('2')).Value is OpenApiResponse done)
            {
                done.Content ??= new Dictionary<string, OpenApiMediaType>();
                done.Content[Json] = new OpenApiMediaType { Example = JsonSerializer.SerializeToNode(answer, JsonSerializerOptions.Web) };
            }
        }

        return Task.CompletedTask;
    }
}

/// <summary>An example of a call: what is sent and, where it helps, what comes back. Attached to an endpoint as metadata.</summary>
internal sealed record Example(object Request, object? Answer = null);
