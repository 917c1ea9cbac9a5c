using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace EscalationRoom.Web.Tests.Shell;

public sealed class WritingAnswers(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Who_would_get_a_case_is_named_by_plain_ids_and_words()
    {
        var decision = (await host.As("u-rachel").Ask("/api/routing/try", new { clientId = "cl-quillon", type = "sla_breach" })).Body.GetProperty("decision");

        Assert.All(decision.GetProperty("candidates").EnumerateArray(), it => Assert.True(it.GetProperty("person").TryGetGuid(out _)));
        Assert.NotEmpty(decision.GetProperty("candidates").EnumerateArray().Concat(decision.GetProperty("filtered").EnumerateArray()));
        Assert.Equal(JsonValueKind.String, decision.GetProperty("step").ValueKind);
    }

    [Fact]
    public void No_answer_wraps_an_id_or_numbers_a_choice()
    {
        var json = host.Get<IOptions<JsonOptions>>().Value.SerializerOptions;
        var answers = host.Get<EndpointDataSource>().Endpoints.SelectMany(it => it.Metadata.GetOrderedMetadata<IProducesResponseTypeMetadata>())
            .Select(it => it.Type).OfType<Type>().Where(it => it.Namespace?.StartsWith("EscalationRoom", StringComparison.Ordinal) is true || it.IsArray).Distinct().ToList();
        var ids = typeof(Domain.People.PersonId).Assembly.GetTypes().Where(it => it is { IsValueType: true, IsEnum: false } && it.Name.EndsWith("Id", StringComparison.Ordinal)).ToHashSet();
        Assert.True(answers.Count > 20 && ids.Count > 5);

        var inside = new HashSet<Type>();
        answers.ForEach(it => Walk(json.GetTypeInfo(it), inside));

        Assert.Contains(inside, ids.Contains);
        Assert.DoesNotContain(inside.Where(it => it.IsEnum || ids.Contains(it)), it => JsonSerializer.Serialize(Activator.CreateInstance(it), it, json)[0] != '"');
    }

    [Fact]
    public async Task The_description_calls_an_id_a_uuid()
    {
        var text = (await host.As("u-rachel").Look("/openapi/v1.json")).Body.GetProperty("components").GetProperty("schemas");
        var wrapped = text.EnumerateObject().Where(it => it.Value.TryGetProperty("properties", out var parts) && parts.EnumerateObject().Select(part => part.Name).SequenceEqual(["value"])).Select(it => it.Name);

        Assert.Empty(wrapped);
        var person = text.GetProperty("RankedPerson").GetProperty("properties").GetProperty("person");
        var said = person.TryGetProperty("$ref", out var elsewhere) ? text.GetProperty(elsewhere.GetString()!.Split('/')[^1]) : person;
        Assert.Equal("uuid", said.GetProperty("format").GetString());
    }

    private static void Walk(JsonTypeInfo info, HashSet<Type> seen)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        if (seen.Add(type))
        {
            foreach (var part in info.Properties.Select(it => it.PropertyType).Append(info.ElementType).OfType<Type>())
            {
                Walk(info.Options.GetTypeInfo(part), seen);
            }
        }
    }
}
