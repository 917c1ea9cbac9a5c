using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EscalationRoom.Data.Mapping;

/// <summary>The room's own row and what is stored beside it.</summary>
internal static class RoomMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Room>(Rooms);
        builder.Entity<ParticipantRow>(Seats);
        builder.Entity<HandoffRow>(Handoffs);
        builder.Entity<ClocksRow>(Clocks);
        builder.Entity<DocumentRow>(Documents);
        builder.Entity<AskRow>(Asks);
        builder.Entity<BriefRow>(Briefs);
        builder.Entity<CommitmentRow>(Commitments);
    }

    private static void Rooms(EntityTypeBuilder<Room> room)
    {
        room.ToTable("Rooms");
        room.HasKey(it => it.Id);
        room.Property(it => it.Id).ValueGeneratedNever();
        room.HasIndex(it => it.Key).IsUnique();
        room.HasIndex(it => it.OfferExpires);
        room.HasIndex(it => it.PendingHandoffId);
        room.Property(it => it.Title).HasMaxLength(400);
        room.ComplexProperty(it => it.Heads);
        room.Ignore(it => it.Participants);
        room.Ignore(it => it.Documents);
        room.Ignore(it => it.Commitments);
        room.Ignore(it => it.Asks);
        room.Ignore(it => it.Briefs);
        room.Ignore(it => it.PendingHandoff);
        room.Ignore(it => it.Clocks);
        room.Ignore(it => it.Owner);
        room.Ignore(it => it.Seats);
        room.Ignore(it => it.Recorded);
        room.Ignore(it => it.IsOver);
        room.HasOne<Person>().WithMany().HasForeignKey(it => it.OwnerId).OnDelete(DeleteBehavior.Restrict);
        room.HasOne<Client>().WithMany().HasForeignKey(it => it.Client).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Seats(EntityTypeBuilder<ParticipantRow> seat)
    {
        seat.ToTable("Participants");
        seat.HasKey(it => new { it.Room, it.Person });
        seat.HasIndex(it => it.Person);
        seat.Property(it => it.Name).HasMaxLength(200);
        seat.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
        seat.HasOne<Person>().WithMany().HasForeignKey(it => it.Person).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Handoffs(EntityTypeBuilder<HandoffRow> handoff)
    {
        handoff.ToTable("Handoffs");
        handoff.HasKey(it => it.Id);
        handoff.Property(it => it.Id).ValueGeneratedNever();
        handoff.HasIndex(it => it.Room);
        handoff.HasIndex(it => it.Expires);
        handoff.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Clocks(EntityTypeBuilder<ClocksRow> clocks)
    {
        clocks.ToTable("Clocks");
        clocks.HasKey(it => it.Room);
        clocks.Property(it => it.Room).ValueGeneratedNever();
        clocks.HasIndex(it => it.Due);
        clocks.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Documents(EntityTypeBuilder<DocumentRow> document)
    {
        document.ToTable("Documents");
        document.HasKey(it => it.Id);
        document.Property(it => it.Id).ValueGeneratedNever();
        document.HasIndex(it => it.Room);
        document.Property(it => it.Name).HasMaxLength(400);
        document.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Asks(EntityTypeBuilder<AskRow> ask)
    {
        ask.ToTable("Asks");
        ask.HasKey(it => it.Id);
        ask.Property(it => it.Id).ValueGeneratedNever();
        ask.HasIndex(it => it.Room);
        ask.HasIndex(it => new { it.Of, it.State });
        ask.Property(it => it.Words).HasMaxLength(Asked.LongestWords);
        ask.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Briefs(EntityTypeBuilder<BriefRow> brief)
    {
        brief.ToTable("Briefs");
        brief.HasKey(it => new { it.Room, it.Kind, it.Lane });
        brief.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Commitments(EntityTypeBuilder<CommitmentRow> commitment)
    {
        commitment.ToTable("Commitments");
        commitment.HasKey(it => it.Id);
        commitment.Property(it => it.Id).ValueGeneratedNever();
        commitment.HasIndex(it => it.Room);
        commitment.HasIndex(it => new { it.State, it.Due });
        commitment.Property(it => it.What).HasMaxLength(Room.LongestCommitment);
        commitment.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
    }
}
