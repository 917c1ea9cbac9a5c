using EscalationRoom.Data.Timeline;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EscalationRoom.Web.Shell.ApiText;

/// <summary>Says of our typed ids what is sent: a UUID.</summary>
internal sealed class DescribeIds : IOpenApiSchemaTransformer
{
    private static readonly IdConverterFactory Ids = new();

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (Ids.CanConvert(Nullable.GetUnderlyingType(type) ?? type))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        }

        return Task.CompletedTask;
    }
}
