using System.Collections.Concurrent;
using System.Security.Claims;
using EscalationRoom.Domain.People;

namespace EscalationRoom.Web.Shell.SignIn.Live;

/// <summary>Every live connection of this node and what it stands on, so that it can be cut when that ends.</summary>
public sealed class LiveConnections
{
    private readonly ConcurrentDictionary<Guid, Connection> _connections = new();

    /// <summary>The sessions that somebody is connected with.</summary>
    public IReadOnlyCollection<Guid> Sessions => _connections.Values.Select(it => it.Session).OfType<Guid>().ToHashSet();

    public int Count => _connections.Count;

    public void Abort(PersonId person) => Abort(it => it.Person == person);

    public void AbortSession(Guid session) => Abort(it => it.Session == session);

    public void AbortToken(Guid token) => Abort(it => it.Token == token);

    /// <summary>For a node that can no longer tell who may be here.</summary>
    public void AbortAll() => Abort(_ => true);

    /// <summary>Holds the connection until the returned handle is disposed.</summary>
    internal Handle Add(ClaimsPrincipal user, Action abort)
    {
        var id = Guid.NewGuid();
        _connections[id] = new Connection(user.PersonId(), user.SessionId(), user.TokenId(), abort);
        return new Handle(this, id);
    }

    private void Abort(Func<Connection, bool> which)
    {
        foreach (var connection in _connections.Values.Where(which))
        {
            connection.Abort();
        }
    }

    private sealed record Connection(PersonId Person, Guid? Session, Guid? Token, Action Abort);

    internal readonly struct Handle(LiveConnections all, Guid id) : IDisposable
    {
        public void Dispose() => all._connections.TryRemove(id, out _);
    }
}
