using System.Collections.Concurrent;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>The product with one connection of each kind per person, kept for all that is asked.</summary>
public class Crowd : TestHost
{
    private readonly ConcurrentDictionary<PersonId, Api> _apis = new();
    private readonly ConcurrentDictionary<PersonId, Task<HubClient>> _hubs = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Storage:UploadsPerMinute", "10000");
    }

    internal Api ApiOf(Person person) => _apis.GetOrAdd(person.Id, _ => new Api(As(person.Handle)));

    internal Task<HubClient> HubOf(Person person) => _hubs.GetOrAdd(person.Id, _ => HubAs(person.Handle));

    public override async ValueTask DisposeAsync()
    {
        foreach (var hub in _hubs.Values)
        {
            await (await hub).DisposeAsync();
        }

        _apis.Values.ToList().ForEach(it => it.Dispose());
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>All of the matrix asks the same host, one question after the other.</summary>
[CollectionDefinition(Name)]
public sealed class MatrixHost : ICollectionFixture<Crowd>
{
    public const string Name = "Matrix";
}
