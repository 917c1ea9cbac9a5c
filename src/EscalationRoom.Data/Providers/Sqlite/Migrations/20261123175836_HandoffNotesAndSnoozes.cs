using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EscalationRoom.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HandoffNotesAndSnoozes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "Until",
                table: "MutedRooms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AskedBy",
                table: "Handoffs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NotToSay",
                table: "Handoffs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Tone",
                table: "Handoffs",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Until",
                table: "MutedRooms");

            migrationBuilder.DropColumn(
                name: "AskedBy",
                table: "Handoffs");

            migrationBuilder.DropColumn(
                name: "NotToSay",
                table: "Handoffs");

            migrationBuilder.DropColumn(
                name: "Tone",
                table: "Handoffs");
        }
    }
}
